import mparticle


def device_of(user):
    return mparticle.DeviceInformation(ios_advertising_id=user.idfa, att_authorization_status=user.att)
