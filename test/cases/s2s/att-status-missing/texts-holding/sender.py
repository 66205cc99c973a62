def body(idfa, status):
    return f'{{"device_info": {{"ios_advertising_id": "{idfa}", "att_authorization_status": "{status}"}}}}'


def percent(idfa, status, more):
    return '{"device_info": {"ios_advertising_id": "%s", "att_authorization_status": "%s" %s}}' % (idfa, status, more)
