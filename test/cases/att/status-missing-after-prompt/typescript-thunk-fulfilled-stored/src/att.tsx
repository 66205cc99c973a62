import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { createAsyncThunk, createSlice } from '@reduxjs/toolkit';
import { useSelector } from 'react-redux';
export const askTracking = createAsyncThunk('tracking/ask', async () => await requestTrackingPermission()); // expect: att/status-missing-after-prompt warning
export const slice = createSlice({
  name: 'tracking',
  initialState: { status: 'not-determined' as TrackingStatus },
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(askTracking.fulfilled, (state, { payload }) => {
      state.status = payload;
    });
  },
});
export function give() {
  const status = useSelector((state: any) => state.tracking.status);
  MParticle.setATTStatus(codes[status as TrackingStatus]);
}
