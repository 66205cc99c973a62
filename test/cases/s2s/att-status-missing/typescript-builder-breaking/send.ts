import axios from 'axios';
const url = 'https://s2s.us1.mparticle.com/v2/events';
export class Payload {
  private device_info: Record<string, unknown> = {};
  idfa(id: string) { this.device_info.ios_advertising_id = id; return this; }
  att(status: string) { this.device_info.att_authorization_status = status; return this; }
  send() { return axios.post(url, { device_info: this.device_info }); }
}
export function a(user: User) { return new Payload().idfa(user.idfa).att(user.att).send(); }
export function b(user: User) { return new Payload().idfa(user.idfa).send(); } // expect: s2s/att-status-missing error
export function c(user: User) {
  const payload = new Payload();
  payload.idfa(user.idfa);
  payload.att(user.att);
  return payload.send();
}
