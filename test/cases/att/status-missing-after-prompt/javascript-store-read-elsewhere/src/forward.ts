import { give } from './store';
const codes = { authorized: 3, denied: 2, restricted: 1, 'not-determined': 0, unavailable: 0 };
export const forward = (status) => give(codes[status]);
