#include "server/record/notice_maker.h"

namespace dais::server::record {

namespace {

Result<NoticeDocument> counted(Result<QByteArray> &&pdf)
{
    if (!pdf)
        return tl::unexpected(pdf.error());
    // Qt writes page objects uncompressed, one "/Type /Page" a page; its own file is the only kind counted so.
    const int pages = int(pdf->count("/Type /Page\n"));
    return NoticeDocument{std::move(*pdf), std::max(pages, 1)};
}

} // namespace

Result<NoticeDocument> PressNoticeMaker::make(const press::RejectionNotice &notice)
{
    return counted(press::rejectionPdf(notice));
}

Result<NoticeDocument> PressNoticeMaker::make(const press::HearingNotice &notice)
{
    return counted(press::hearingNoticePdf(notice));
}

} // namespace dais::server::record
