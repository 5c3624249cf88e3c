/** SHA-256 of the text's UTF-8 bytes as 64 hexadecimal digits; comes in, so that browsers can bring theirs. */
export type Hash = (text: string) => string;
