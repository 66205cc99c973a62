def deleted(user):
    device = {"ios_advertising_id": user.idfa, "att_authorization_status": user.status}  # expect: s2s/att-status-missing error
    del device["att_authorization_status"]
    return {"device_info": device}


def popped(user):
    device = {"ios_advertising_id": user.idfa, "att_authorization_status": user.status}  # expect: s2s/att-status-missing error
    device.pop("att_authorization_status", None)
    return {"device_info": device}


def another(user):
    device = {"ios_advertising_id": user.idfa, "att_authorization_status": user.status, "model": user.model}
    device.pop("model", None)
    return {"device_info": device}
