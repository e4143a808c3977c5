/**
 * Bytes as they are into the Windows spooler: PowerShell has no command for that, only winspool.drv has.
 * Both scripts take the queue's name from WARTEMARKE_QUEUE and end with 0 when all went well.
 */
export const CHECK_SCRIPT = `
$ErrorActionPreference = 'Stop'
Get-Printer -Name ([WildcardPattern]::Escape($env:WARTEMARKE_QUEUE)) | Out-Null
`

/** The job comes on standard input. */
export const SUBMIT_SCRIPT = `
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
public static class RawSpool {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  struct DocInfo { public string Name; public string File; public string Type; }
  const string Spooler = "winspool.drv";
  [DllImport(Spooler, SetLastError = true, CharSet = CharSet.Unicode)]
  static extern bool OpenPrinter(string name, out IntPtr printer, IntPtr defaults);
  [DllImport(Spooler, SetLastError = true, CharSet = CharSet.Unicode)]
  static extern int StartDocPrinter(IntPtr printer, int level, ref DocInfo info);
  [DllImport(Spooler, SetLastError = true)] static extern bool StartPagePrinter(IntPtr printer);
  [DllImport(Spooler, SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport(Spooler, SetLastError = true)] static extern bool EndPagePrinter(IntPtr printer);
  [DllImport(Spooler, SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport(Spooler, SetLastError = true)] static extern bool AbortPrinter(IntPtr printer);
  [DllImport(Spooler, SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  static void Must(bool went) { if (!went) throw new Win32Exception(Marshal.GetLastWin32Error()); }
  public static void Send(string name, byte[] bytes) {
    IntPtr printer;
    Must(OpenPrinter(name, out printer, IntPtr.Zero));
    try {
      DocInfo info = new DocInfo { Name = "Wartemarke", File = null, Type = "RAW" };
      Must(StartDocPrinter(printer, 1, ref info) != 0);
      try {
        int written;
        Must(StartPagePrinter(printer));
        Must(WritePrinter(printer, bytes, bytes.Length, out written) && written == bytes.Length);
        Must(EndPagePrinter(printer));
      } catch { AbortPrinter(printer); throw; }
      Must(EndDocPrinter(printer));
    } finally { ClosePrinter(printer); }
  }
}
'@
$job = New-Object System.IO.MemoryStream
[Console]::OpenStandardInput().CopyTo($job)
[RawSpool]::Send($env:WARTEMARKE_QUEUE, $job.ToArray())
`
