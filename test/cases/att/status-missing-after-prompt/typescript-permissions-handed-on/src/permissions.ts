export { request, PERMISSIONS } from 'react-native-permissions';
