/** Where the tests find the built site: as it is, and built once more for a host that gives it only a folder. */
export const plain = 'http://localhost:4329/';
export const base = 'http://localhost:4330/thu-nghiem/';
