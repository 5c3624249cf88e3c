/** Of the session, for the header of every write; set where the session is read. */
export const csrfToken = { current: '' };
