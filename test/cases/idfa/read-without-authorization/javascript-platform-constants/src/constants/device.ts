import { Platform } from 'react-native';

export const isAndroid = Platform.OS === 'android';
export const isPhone = isAndroid || Platform.OS === 'ios';
