/** A key of the message catalogues in `locales/`; a plural message is named without its form. */
export type MessageKey = string;
