#include "pdf/failure.h"
#include "pdf/sealed_file.h"

#include <fcntl.h>
#include <QTemporaryFile>
#include <QTest>
#include <sys/mman.h>

using namespace dais;
using namespace dais::pdf;

class SealedFileTest : public QObject {
    Q_OBJECT
private slots:
    void itHoldsWhatItWasGivenAndNobodyChangesIt()
    {
        const auto file = SealedFile::copyOf("filed bytes");
        QVERIFY(file);
        QCOMPARE(file->read().value(), QByteArray("filed bytes"));
        QCOMPARE(::write(file->descriptor(), "x", 1), ssize_t(-1));
        QCOMPARE(::ftruncate(file->descriptor(), 0), -1);
        QCOMPARE(::mmap(nullptr, 1, PROT_WRITE, MAP_SHARED, file->descriptor(), 0), MAP_FAILED);
    }

    void aMappingOutlivesTheFileItCameFrom()
    {
        MappedBytes bytes;
        {
            const auto file = SealedFile::copyOf("kept");
            bytes = file->map().value();
        }
        QCOMPARE(*bytes, QByteArray("kept"));
    }

    void anEmptyFileIsEmptyAndNotNull()
    {
        const auto file = SealedFile::copyOf({});
        QVERIFY(file && !file->isNull());
        QCOMPARE(file->size(), 0);
        QCOMPARE(file->read().value(), QByteArray());
    }

    void aFileOnDiskIsCopiedUpToTheLimit()
    {
        QTemporaryFile onDisk;
        QVERIFY(onDisk.open());
        QCOMPARE(onDisk.write(QByteArray(300000, 'p')), 300000);
        QVERIFY(onDisk.flush());

        QCOMPARE(SealedFile::copyOfFile(onDisk.handle(), 300000)->size(), 300000);
        const auto tooLarge = SealedFile::copyOfFile(onDisk.handle(), 299999);
        QCOMPARE(failureOf(tooLarge.error()), Failure::TooCostly);
    }

    void aStoppedCopyIsCancelled()
    {
        QTemporaryFile onDisk;
        QVERIFY(onDisk.open());
        std::stop_source source;
        source.request_stop();
        const auto copy = SealedFile::copyOfFile(onDisk.handle(), 10, source.get_token());
        QCOMPARE(copy.error().kind, Error::Kind::Cancelled);
    }

    void anOutputNeverPassesItsLimit()
    {
        auto output = OutputFile::create(4);
        QVERIFY(output && output->write("1234"));
        QCOMPARE(failureOf(output->write("5").error()), Failure::TooCostly);
        QCOMPARE(std::move(*output).seal()->read().value(), QByteArray("1234"));
    }

    void aDescriptorThatCouldStillChangeIsNotBelieved()
    {
        UniqueFd open(::memfd_create("t", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        QCOMPARE(failureOf(SealedFile::adopt(std::move(open), 10).error()), Failure::LyingWorker);

        UniqueFd growable(::memfd_create("t", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        QCOMPARE(::fcntl(growable.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW), 0);
        QCOMPARE(failureOf(SealedFile::adopt(std::move(growable), 10).error()), Failure::LyingWorker);

        UniqueFd folder(::open("/", O_PATH | O_CLOEXEC));
        QCOMPARE(failureOf(SealedFile::adopt(std::move(folder), 10).error()), Failure::LyingWorker);

        UniqueFd large(::memfd_create("t", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        QCOMPARE(::ftruncate(large.get(), 11), 0);
        QCOMPARE(::fcntl(large.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE), 0);
        QCOMPARE(failureOf(SealedFile::adopt(std::move(large), 10).error()), Failure::LyingWorker);
    }

    void everyFailureIsKnownAgainByItsCode()
    {
        for (const Failure failure :
             {Failure::Password, Failure::Damaged, Failure::TooCostly, Failure::Crashed, Failure::TimedOut,
              Failure::CannotConfine, Failure::BadRequest, Failure::LyingWorker})
            QCOMPARE(failureOf(failureError(failure)), failure);
        QVERIFY(!failureOf(Error{Error::Kind::Storage, QStringLiteral("disk")}));
    }
};

QTEST_GUILESS_MAIN(SealedFileTest)
#include "sealed_file_test.moc"
