/** What the server of all tests leaves: nobody misses anything of it when the power fails. What has to survive is killed on servers of its own. */
export const carefulness = ['fsync', 'full_page_writes'] as const
