/** Where pupils activate their account (guide 004), as it is printed. */
export const activationAddress = 'https://educonnect.education.gouv.fr';
