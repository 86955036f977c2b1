export declare const shares: number
export declare function shareOfCommit(): string
