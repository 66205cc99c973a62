import mparticle


def valid(user):
    device = mparticle.DeviceInformation()
    device.ios_advertising_id = user.idfa
    match user.answer:
        case 1:
            device.att_authorization_status = "restricted"
        case 2:
            device.att_authorization_status = "denied"
        case 3:
            device.att_authorization_status = "authorized"
        case _:
            device.att_authorization_status = "not_determined"
    return device


def computed(user):
    return {"device_info": {"ios_advertising_id": user.idfa, "att_authorization_status": user.att.lower()}}
