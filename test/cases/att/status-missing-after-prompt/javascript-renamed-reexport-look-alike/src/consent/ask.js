export { requestLocation as ask } from './location';
