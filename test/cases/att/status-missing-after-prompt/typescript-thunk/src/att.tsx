import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { createAsyncThunk } from '@reduxjs/toolkit';
export const askAtt = createAsyncThunk('att/ask', async () => await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning