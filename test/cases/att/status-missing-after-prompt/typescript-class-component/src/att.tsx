import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import React from 'react';
export class App extends React.Component {
  state = { status: 'not-determined' };
  async componentDidMount() {
    const status = await requestTrackingPermission();
    this.setState({ status });
  }
  componentDidUpdate(_, before) {
    if (before.status !== this.state.status) MParticle.setATTStatus(codes[this.state.status]);
  }
  render() { return null; }
}
