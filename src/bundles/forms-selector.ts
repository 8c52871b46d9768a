/** What a page holds where the forms must be looked for, see hosts/forms.ts. */
export const FORMS = '.ms-research, script[data-links]';
