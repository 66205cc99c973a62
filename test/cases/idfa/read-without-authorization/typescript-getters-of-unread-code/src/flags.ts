import { isAllowed } from './consent';

export const mayUpload = async () => isAllowed();
export const isFirstLaunch = async () => (await launches()) === 1;
