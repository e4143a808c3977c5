export const tr = {
  heading: 'Başlık',
  fields_one: '{{count}} alan var.',
  fields_other: '{{count}} alan var.',
  field: 'Alan {{number}}, toplam {{count}}',
  selected: 'seçili',
  disabled: 'şu anda seçilemez',
  'silence.noVoice': 'Bu cihaz bu dili maalesef sesli okuyamıyor. Lütfen bize sorun.',
  'silence.noDevice': 'Maalesef ses yok: hoparlör bağlı değil veya kapalı. Lütfen bize sorun.',
  'silence.needsTouch': 'Lütfen ekrana bir kez dokunun. Sonra sesli okuruz.',
}
