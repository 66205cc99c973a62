import React from 'react';
import { Button } from 'react-native';
import MParticle, { type CommerceEvent } from 'react-native-mparticle';

/** What the courier sees at the door. */
export function Delivery({ phone, order }: { phone: string; order: CommerceEvent }) {
  const deliver = () => {
    MParticle.logCommerceEvent(order);
    MParticle.setLocation(52.5, 13.4);
    const request = new MParticle.IdentityRequest();
    request.setUserIdentity(phone, MParticle.UserIdentityType.MobileNumber);
    MParticle.Identity.identify(request, () => undefined);
  };
  return <Button title="Delivered" onPress={deliver} />;
}
