/** Limits of WPS. It takes addresses as VBA does: 255 characters. */
export const MAX_ADDRESS = 250;
