import requests

URL = "https://s2s.mparticle.com/v2/events"


def device_info(user, status=None):
    info = {"platform": "iOS", "ios_advertising_id": user.idfa}
    if status is not None:
        info["att_authorization_status"] = status
    return info


# Violates: the first call gives no status, and the second one does.
def main(users):
    requests.post(URL, json={"device_info": device_info(users[0])})  # expect: s2s/att-status-missing error
    requests.post(URL, json={"device_info": device_info(users[1], "denied")})


main([])
