import mparticle


def device_of(user):
    return mparticle.DeviceInformation(
        ios_advertising_id=user.idfa,  # expect: s2s/att-status-missing error
        att_authorization_status=user.att,
    )
