/** The desk's looks: quiet, the system's own type, the paper's colour where something can be done. */
import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'

/** Ink on paper, from the lightest to the darkest. */
const ink: MantineColorsTuple = ['#f6f5f2', '#e9e7e2', '#d6d3cc', '#b9b5ab', '#98938a', '#7a756c', '#5f5b53', '#48453f', '#302e2a', '#1b1916']

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  // What is filled with ink has paper for its words, on light paper and on dark.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    const isInk = input.variant === 'filled' && (input.color ?? input.theme.primaryColor) === 'ink'
    return isInk ? { ...colours, color: 'var(--mantine-color-body)' } : colours
  },
  fontFamily: 'system-ui, sans-serif',
  headings: { fontFamily: 'ui-serif, Georgia, "Noto Serif", "Times New Roman", serif', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Within a dialog a header is no banner of the page.
  components: {
    ModalHeader: { defaultProps: { role: 'none' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    // What a field unfolds stays in the part of the page the field is in.
    Combobox: { defaultProps: { withinPortal: false } },
    // An open menu stays in the part of the page it belongs to, with nothing in it but its items, of which the first has the focus.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, menuItemTabIndex: 0 } },
  },
})
