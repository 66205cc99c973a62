export class Builder {
  #fields: Record<string, unknown> = { platform: 'iOS' };

  idfa(id: string): this {
    this.#fields['ios_advertising_id'] = id;
    return this;
  }

  att(status: string): this {
    Object.assign(this.#fields, { att_authorization_status: status });
    return this;
  }

  build() {
    return Object.freeze({ ...this.#fields });
  }
}

const send = (device_info: unknown) =>
  fetch('https://s2s.mparticle.com/v2/events', { method: 'POST', body: JSON.stringify({ device_info, events: [] }) });

export const right = (user: User) => send(new Builder().idfa(user.idfa).att(user.att).build());
export const wrong = (user: User) => send(new Builder().idfa(user.idfa).build()); // expect: s2s/att-status-missing error
