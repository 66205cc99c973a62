import requests

URL = "https://s2s.mparticle.com/v2/events"


class Device:
    def to_dict(self):
        return {"platform": "iOS"}


class OldDevice(Device):
    def __init__(self, idfa):
        self.idfa = idfa

    def to_dict(self):
        data = super().to_dict()
        data["ios_advertising_id"] = self.idfa  # expect: s2s/att-status-missing error
        return data


class NewDevice(Device):
    def __init__(self, idfa, status):
        self.idfa = idfa
        self.status = status

    def to_dict(self):
        data = super().to_dict()
        data["ios_advertising_id"] = self.idfa
        data["att_authorization_status"] = self.status
        return data


def send(x):
    requests.post(URL, json={"device_info": x.to_dict(), "events": []})


def both(user):
    send(OldDevice(user.idfa))
    send(NewDevice(user.idfa, user.status))


def audience(user):
    """A look-alike: no device is made of it."""
    data = {}
    data["ios_advertising_id"] = user.idfa
    requests.post("https://audience.example.com", json={"identities": data})
