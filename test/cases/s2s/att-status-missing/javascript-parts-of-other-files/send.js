import axios from 'axios';
import { deviceInfo, plainDeviceInfo } from './device.js';

export function send(user) {
  const device_info = { ...deviceInfo(user), att_authorization_status: user.attStatus };
  return axios.post('https://s2s.us1.mparticle.com/v2/events', { device_info, events: [] });
}

export function sendPlain(user) {
  const device_info = { ...plainDeviceInfo(user), att_timestamp_unixtime_ms: user.answeredAt };
  return axios.post('https://s2s.us1.mparticle.com/v2/events', { device_info, events: [] });
}
