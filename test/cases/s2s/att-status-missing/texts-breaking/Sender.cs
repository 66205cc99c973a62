class Sender {
  string Verbatim(string idfa) => $@"{{
    ""device_info"": {{
      ""ios_advertising_id"": ""{idfa}"" // expect: s2s/att-status-missing error
    }}
  }}";

  string Raw(string idfa) => $$"""
    {
      "device_info": {
        "ios_advertising_id": "{{idfa}}" // expect: s2s/att-status-missing error
      }
    }
    """;
}
