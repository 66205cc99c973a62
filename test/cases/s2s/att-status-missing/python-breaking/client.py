class MParticleClient:
    BASE = "https://s2s.%s.mparticle.com/v2"

    def __init__(self, pod):
        self.url = self.BASE % pod

    def device(self, user):
        info = {}
        if user.get("idfa"):
            info["ios_advertising_id"] = user["idfa"]  # expect: s2s/att-status-missing error
        info["platform"] = "iOS"
        return info

    def batch(self, user):
        return {"environment": "production", "device_info": self.device(user), "events": []}

    def seed(self, user):
        info = {}
        info["ios_advertising_id"] = user["idfa"]
        return {"identities": info}
