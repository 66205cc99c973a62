import Foundation

func countLaunch() {}
