/** Skatteetaten's codes are words written together, `underBehandling`: taken apart they can be read. */
export const humanizeCode = (code: string): string =>
  code.replace(/([a-zæøå])([A-ZÆØÅ])/g, '$1 $2').toLowerCase();
