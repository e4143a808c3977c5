/** Bundled, since there is no internet; each file is fetched only when a screen shows its script. */
import '@fontsource-variable/atkinson-hyperlegible-next'
import '@fontsource-variable/noto-sans'
import '@fontsource-variable/noto-sans-arabic'
