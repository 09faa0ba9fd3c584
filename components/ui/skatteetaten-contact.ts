/** Where Skatteetaten answers questions; the one address of its pages for people that is sure to stay. */
export const SKATTEETATEN_CONTACT = 'https://www.skatteetaten.no/kontakt/';
