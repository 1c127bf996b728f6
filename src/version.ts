/** The version of Détente, as every result carries it; a test holds it to package.json. */
export const version = '0.1.0';
