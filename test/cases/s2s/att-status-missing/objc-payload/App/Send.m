#import <Foundation/Foundation.h>

NSDictionary *Missing(NSString *idfa) {
    return @{@"device_info": @{@"ios_advertising_id": idfa}, @"events": @[]}; // expect: s2s/att-status-missing error
}

NSDictionary *Holding(NSString *idfa, NSString *status) {
    NSMutableDictionary *device = [NSMutableDictionary dictionary];
    device[@"ios_advertising_id"] = idfa;
    device[@"att_authorization_status"] = status;
    return @{@"device_info": device, @"events": @[]};
}
