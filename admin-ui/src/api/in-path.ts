/** An id of several parts, such as `customer/C-1001`, in a path: each part as it stands, whatever is in it. */
export const inPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');
