/** Languages written from right to left, by primary tag (CLDR); `Intl.Locale` tells it in some engines only. */
export const RIGHT_TO_LEFT = ['ar', 'he', 'fa', 'ur', 'ps', 'yi', 'ckb', 'sd', 'ug', 'dv'];

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(language.split('-')[0]!) ? 'rtl' : 'ltr';
