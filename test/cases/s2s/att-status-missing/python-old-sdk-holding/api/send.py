def device_of(user):
    device_info = {"ios_advertising_id": user.idfa, "att_authorization_status": user.att}
    return {"device_info": device_info}
