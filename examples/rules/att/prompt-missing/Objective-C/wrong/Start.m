#import "Start.h"

@implementation Start

- (void)viewDidAppear:(BOOL)animated {
    [super viewDidAppear:animated];
    [self showStore];
}

@end
