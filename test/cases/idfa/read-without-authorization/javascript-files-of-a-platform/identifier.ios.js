import { getAdvertisingId } from 'react-native-advertising-id';

export const identifier = () => getAdvertisingId(); // expect: idfa/read-without-authorization error
