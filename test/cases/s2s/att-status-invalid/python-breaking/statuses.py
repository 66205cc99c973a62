import mparticle

STATUSES = {"yes": "Authorized", "no": "denied"}


def sdk(user):
    device = mparticle.DeviceInformation()
    device.ios_advertising_id = user.idfa
    device.att_authorization_status = "AUTHORIZED"  # expect: s2s/att-status-invalid error
    return device


def labelled(user):
    return mparticle.DeviceInformation(
        ios_advertising_id=user.idfa,
        att_authorization_status="notDetermined",  # expect: s2s/att-status-invalid error
    )


def number(user):
    return {"device_info": {"ios_advertising_id": user.idfa, "att_authorization_status": 3}}  # expect: s2s/att-status-invalid error


def chosen(user):
    status = "authorized"
    if not user.allows:
        status = "declined"
    return {"device_info": {"ios_advertising_id": user.idfa, "att_authorization_status": status}}  # expect: s2s/att-status-invalid error
