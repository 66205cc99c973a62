import requests


def send(idfa):
    # A formatted string doubles the braces that are JSON's.
    body = f"""{{
      "device_info": {{
        "ios_advertising_id": "{idfa}" # expect: s2s/att-status-missing error
      }}
    }}"""
    requests.post("https://s2s.mparticle.com/v2/events", data=body)


def percent(idfa):
    return '{"device_info": {"ios_advertising_id": "%s"}}' % idfa  # expect: s2s/att-status-missing error


def formatted(idfa):
    return '{{"device_info": {{"ios_advertising_id": "{}"}}}}'.format(idfa)  # expect: s2s/att-status-missing error
