#include "server/record/notice_maker.h"

namespace dais::server::record {

Result<NoticeDocument> PressNoticeMaker::make(const press::RejectionNotice &notice)
{
    auto pdf = press::rejectionPdf(notice);
    if (!pdf)
        return tl::unexpected(pdf.error());
    // Qt writes page objects uncompressed, one "/Type /Page" a page; its own file is the only kind counted so.
    const int pages = int(pdf->count("/Type /Page\n"));
    return NoticeDocument{std::move(*pdf), std::max(pages, 1)};
}

} // namespace dais::server::record
