package a;

import com.fasterxml.jackson.annotation.JsonProperty;

record Handset(
    @JsonProperty("ios_advertising_id") String idfa,
    @JsonProperty("att_authorization_status") String status,
    @JsonProperty("att_timestamp_unixtime_ms") Long at) {}
