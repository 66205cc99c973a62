import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<TrackingStatus, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { configureStore, createAsyncThunk, createSlice } from '@reduxjs/toolkit';
export const askTracking = createAsyncThunk('tracking/ask', async () => await requestTrackingPermission());
const slice = createSlice({
  name: 'tracking',
  initialState: { status: 'not-determined' as TrackingStatus },
  reducers: {},
  extraReducers: (builder) => {
    builder
      .addCase(askTracking.pending, (state) => {
        state.status = 'not-determined';
      })
      .addCase(askTracking.fulfilled, (state, action) => {
        state.status = action.payload;
        MParticle.setATTStatus(codes[action.payload]);
      });
  },
});
export const store = configureStore({ reducer: { tracking: slice.reducer } });
export const start = () => {
  store.dispatch(askTracking());
};
