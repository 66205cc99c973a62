import { createAsyncThunk, createSlice } from '@reduxjs/toolkit';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export const askForTracking = createAsyncThunk('consent/ask', async () => requestTrackingPermission());
const slice = createSlice({
  name: 'consent',
  initialState: { status: 'not-determined' },
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(askForTracking.fulfilled, (state, action) => { state.status = action.payload; });
  },
});
export default slice.reducer;
