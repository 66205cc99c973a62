import requests
URL = "https://s2s.mparticle.com/v2/events"

class DeviceBuilder:
    def __init__(self):
        self.device_info = {}

    def with_idfa(self, idfa):
        self.device_info["ios_advertising_id"] = idfa
        return self

    def with_att(self, status):
        self.device_info["att_authorization_status"] = status
        return self

    def build(self):
        return {"device_info": self.device_info, "events": []}

def a(user):
    requests.post(URL, json=DeviceBuilder().with_idfa(user.idfa).with_att(user.att).build())

def b(user):
    requests.post(URL, json=DeviceBuilder().with_idfa(user.idfa).build())  # expect: s2s/att-status-missing error
